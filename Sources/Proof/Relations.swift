import Content
import Dialog

/// What may lie below a dialog on the stack, and what one may go back to from a question: grows while exploring.
struct Relations {
    /// What lies below the dialogs of a setting.
    struct Below {
        /// In the order in which they were found.
        fileprivate(set) var frames = Listing<Frame>()
        /// Questions that were interrupted.
        fileprivate(set) var waiting: [Frame] = []
        /// Dialogs that go on when the one above comes back.
        fileprivate(set) var going: [Frame] = []
        /// Nothing lies below.
        fileprivate(set) var isBottom = false

        func frames(of dialog: DialogID) -> [Frame] { (waiting + going).filter { $0.dialog == dialog } }
    }

    /// The form of address of the dialogs that have only one.
    private let registers: [DialogID: Register]
    private var below: [Setting: Below] = [:]
    private var carriers: [Setting: Listing<Setting>] = [:]
    private var before: [Spot: Listing<Spot>] = [:]
    private var heirs: [Spot: Listing<Spot>] = [:]
    /// What has grown since the explorer last looked.
    var grownBelow: [(Setting, Frame)] = []
    var grownBottom: [Setting] = []
    var grownBefore: [(Spot, Spot)] = []

    init(_ library: Library) { registers = library.dialogs.compactMapValues { $0.audience?.register } }

    func addresses(_ frame: Frame, _ audience: Audience) -> Bool {
        registers[frame.dialog].map { $0 == audience.register } ?? true
    }

    func below(_ setting: Setting) -> Below { below[setting] ?? Below() }
    func before(_ spot: Spot) -> [Spot] { before[spot]?.list ?? [] }

    /// The oldest frame gives way when a stack is full, so what lies below what is below counts as below.
    mutating func add(_ frame: Frame, below setting: Setting) {
        guard below[setting, default: Below()].frames.insert(frame) else { return }
        if frame.phase == .waiting {
            below[setting]?.waiting.append(frame)
        } else {
            below[setting]?.going.append(frame)
        }
        grownBelow.append((setting, frame))
        let lower = Setting(dialog: frame.dialog, audience: setting.audience)
        _ = carriers[lower, default: Listing()].insert(setting)
        for deeper in below[lower]?.frames.list ?? [] { add(deeper, below: setting) }
        for upper in carriers[setting]?.list ?? [] { add(frame, below: upper) }
    }

    mutating func addBottom(_ setting: Setting) {
        guard !(below[setting]?.isBottom ?? false) else { return }
        below[setting, default: Below()].isBottom = true
        grownBottom.append(setting)
    }

    /// The audience changed while the stack stayed, but for the dialogs that address somebody else.
    mutating func inherit(from old: Setting, to new: Setting) {
        guard old != new, let known = below[old] else { return }
        for frame in known.waiting + known.going where addresses(frame, new.audience) { add(frame, below: new) }
        if known.isBottom { addBottom(new) }
    }

    mutating func add(_ earlier: Spot, before spot: Spot) {
        guard before[spot, default: Listing()].insert(earlier) else { return }
        grownBefore.append((spot, earlier))
        for heir in heirs[spot]?.list ?? [] { add(earlier, before: heir) }
    }

    /// What came before one came before the other too.
    mutating func inherit(from old: Spot, to new: Spot) {
        guard old != new, heirs[old, default: Listing()].insert(new) else { return }
        for earlier in before[old]?.list ?? [] { add(earlier, before: new) }
    }
}

extension Relations {
    /// A set that keeps the order in which its elements came, so that every run explores in the same order. Stands here
    /// because the compiler makes it fast in the file that uses it most.
    struct Listing<Element: Hashable> {
        private(set) var list: [Element] = []
        private var known: Set<Element> = []

        /// - Returns: false when it was there already.
        mutating func insert(_ element: Element) -> Bool {
            guard known.insert(element).inserted else { return false }
            list.append(element)
            return true
        }
    }
}
