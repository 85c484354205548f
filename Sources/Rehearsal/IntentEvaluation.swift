package import Understanding

/// Measures the classifier on any labelled texts.
package enum IntentEvaluation {
    package struct Report: Codable, Sendable {
        package let inScopeAccuracy: Double
        package let oosRecallAt5: Double
        package let oosAuroc: Double
        package let trainSeconds: Double
        package let p50Microseconds: Double
        package let p99Microseconds: Double
        package let modelBytes: Int

        enum CodingKeys: String, CodingKey {
            case inScopeAccuracy = "in_scope_accuracy"
            case oosRecallAt5 = "oos_recall_at_5"
            case oosAuroc = "oos_auroc"
            case trainSeconds = "train_seconds"
            case p50Microseconds = "p50_microseconds"
            case p99Microseconds = "p99_microseconds"
            case modelBytes = "model_bytes"
        }
    }

    /// - Parameter elapsed: seconds since some fixed moment; the caller owns the clock.
    package static func run(
        train: [TextClassifier.Labelled], test: [TextClassifier.Labelled], elapsed: () -> Double
    ) -> Report {
        let begin = elapsed()
        let classifier = TextClassifier.train(train)
        let trained = elapsed()
        var times: [Double] = []
        var inside: [Float] = []
        var outside: [Float] = []
        var right = 0
        for example in test {
            let before = elapsed()
            let prediction = classifier.predict(example.text)
            times.append((elapsed() - before) * 1_000_000)
            if example.label == "oos" {
                outside.append(prediction.scope)
            } else {
                inside.append(prediction.scope)
                if prediction.label == example.label { right += 1 }
            }
        }
        times.sort()
        inside.sort()
        let threshold = inside.isEmpty ? 0 : inside[inside.count / 20]
        let rejected = outside.count { $0 < threshold }
        return Report(
            inScopeAccuracy: inside.isEmpty ? 0 : Double(right) / Double(inside.count),
            oosRecallAt5: outside.isEmpty ? 0 : Double(rejected) / Double(outside.count),
            oosAuroc: area(inside, outside), trainSeconds: trained - begin,
            p50Microseconds: times.isEmpty ? 0 : times[times.count / 2],
            p99Microseconds: times.isEmpty ? 0 : times[times.count * 99 / 100], modelBytes: classifier.byteCount)
    }

    /// The chance that a text in scope scores above one out of scope. `inside` is sorted.
    private static func area(_ inside: [Float], _ outside: [Float]) -> Double {
        guard !inside.isEmpty, !outside.isEmpty else { return 0 }
        var sum = 0.0
        for score in outside {
            var low = 0
            var high = inside.count
            while low < high {
                let middle = (low + high) / 2
                if inside[middle] <= score { low = middle + 1 } else { high = middle }
            }
            sum += Double(inside.count - low)
        }
        return sum / (Double(inside.count) * Double(outside.count))
    }
}
