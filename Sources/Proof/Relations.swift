import Content
import Dialog

/// What may lie below a dialog on the stack, and what one may go back to from a question: grows while exploring.
struct Relations {
    /// What lies below the dialogs of a setting.
    struct Below {
        /// Questions that were interrupted.
        var waiting: [Frame] = []
        /// Dialogs that go on when the one above comes back.
        var going: [Frame] = []
        /// Nothing lies below.
        var isBottom = false
        fileprivate var known: Set<Frame> = []

        var isEmpty: Bool { known.isEmpty }
        var dialogs: Set<DialogID> { Set(known.map(\.dialog)) }
        func frames(of dialog: DialogID) -> [Frame] { (waiting + going).filter { $0.dialog == dialog } }
    }

    /// The form of address of the dialogs that have only one.
    private let registers: [DialogID: Register]
    private(set) var below: [Setting: Below] = [:]
    private var carriers: [Setting: Set<Setting>] = [:]
    private var before: [Spot: Set<Spot>] = [:]
    private var heirs: [Spot: Set<Spot>] = [:]
    /// What has grown since the explorer last looked.
    var grownBelow: [(Setting, Frame)] = []
    var grownBottom: [Setting] = []
    var grownBefore: [(Spot, Spot)] = []

    init(_ library: Library) { registers = library.dialogs.compactMapValues { $0.audience?.register } }

    func addresses(_ frame: Frame, _ audience: Audience) -> Bool {
        registers[frame.dialog].map { $0 == audience.register } ?? true
    }

    func below(_ setting: Setting) -> Below { below[setting] ?? Below() }
    func before(_ spot: Spot) -> Set<Spot> { before[spot] ?? [] }

    /// The oldest frame gives way when a stack is full, so what lies below what is below counts as below.
    mutating func add(_ frame: Frame, below setting: Setting) {
        guard below[setting, default: Below()].known.insert(frame).inserted else { return }
        if frame.phase == .waiting {
            below[setting]?.waiting.append(frame)
        } else {
            below[setting]?.going.append(frame)
        }
        grownBelow.append((setting, frame))
        let lower = Setting(dialog: frame.dialog, audience: setting.audience)
        carriers[lower, default: []].insert(setting)
        for deeper in below[lower]?.known ?? [] { add(deeper, below: setting) }
        for upper in carriers[setting] ?? [] { add(frame, below: upper) }
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
        guard before[spot, default: []].insert(earlier).inserted else { return }
        grownBefore.append((spot, earlier))
        for heir in heirs[spot] ?? [] { add(earlier, before: heir) }
    }

    /// What came before one came before the other too.
    mutating func inherit(from old: Spot, to new: Spot) {
        guard old != new, heirs[old, default: []].insert(new).inserted else { return }
        for earlier in before[old] ?? [] { add(earlier, before: new) }
    }
}
