/// What is left of the message.
extension Scan {
    /// The message with a placeholder for every group that is gone, and without what nobody can see.
    func rendered() -> Redacted {
        var output: [UInt8] = []
        output.reserveCapacity(text.source.count)
        var kinds: [RedactionKind] = []
        var hidden = text.hidden[...]
        func copy(_ range: Range<Int>) {
            var from = range.lowerBound
            while let first = hidden.first, first.lowerBound < range.upperBound {
                if first.lowerBound >= from { output += text.source[from..<first.lowerBound] }
                from = max(from, first.upperBound)
                hidden = hidden.dropFirst()
            }
            if from < range.upperBound { output += text.source[from..<range.upperBound] }
        }
        var written = 0
        var index = 0
        while index < tokens.count {
            guard case .gone(let kind) = verdicts[index] else {
                index += 1
                continue
            }
            let last = lastOfGroup(from: index)
            let start = text.offsets[tokens[index].start]
            let end = text.ends[tokens[last].end - 1]
            if start > written { copy(written..<start) }
            while let first = hidden.first, first.lowerBound < end { hidden = hidden.dropFirst() }
            output += kind.placeholder.utf8
            kinds.append(kind)
            written = max(written, end)
            index = last + 1
        }
        if written < text.source.count { copy(written..<text.source.count) }
        return Redacted(text: String(decoding: output, as: UTF8.self), kinds: kinds)
    }

    /// The stretches of the source, in UTF-8, that placeholders stand for.
    func goneRanges() -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = 0
        while index < tokens.count {
            guard case .gone = verdicts[index] else {
                index += 1
                continue
            }
            let last = lastOfGroup(from: index)
            ranges.append(text.offsets[tokens[index].start]..<text.ends[tokens[last].end - 1])
            index = last + 1
        }
        return ranges
    }

    func lastOfGroup(from index: Int) -> Int {
        var last = index
        while last + 1 < tokens.count, groups[last + 1] == groups[index], verdicts[last + 1] == verdicts[index] {
            last += 1
        }
        return last
    }
}
