/// What the vocabulary knows about a word: whether it is ordinary, a name, a place, and what it does in a sentence.
///
/// The bits are those of `FLAGS` in `Knowledge/redaction/build.py`, in that order; the bits from 48 on hold one more than
/// the value of a word for a number.
struct WordFlags: OptionSet, Sendable {
    let rawValue: UInt64

    static let ordinary = WordFlags(bit: 0)
    static let frequent = WordFlags(bit: 1)
    static let dutch = WordFlags(bit: 2)
    static let given = WordFlags(bit: 3)
    /// A word that is a first name as well, often enough that weak signs decide.
    static let leaning = WordFlags(bit: 4)
    static let surname = WordFlags(bit: 5)
    static let place = WordFlags(bit: 6)
    static let bigPlace = WordFlags(bit: 7)
    static let function = WordFlags(bit: 8)
    static let called = WordFlags(bit: 9)
    static let naming = WordFlags(bit: 10)
    static let nameNoun = WordFlags(bit: 11)
    static let relation = WordFlags(bit: 12)
    static let title = WordFlags(bit: 13)
    static let tussen = WordFlags(bit: 14)
    static let say = WordFlags(bit: 15)
    static let numberUnit = WordFlags(bit: 16)
    static let month = WordFlags(bit: 17)
    static let birth = WordFlags(bit: 18)
    static let bsn = WordFlags(bit: 19)
    static let car = WordFlags(bit: 20)
    static let phoneCue = WordFlags(bit: 21)
    static let app = WordFlags(bit: 22)
    static let account = WordFlags(bit: 23)
    static let atWord = WordFlags(bit: 24)
    static let dotWord = WordFlags(bit: 25)
    static let mailHost = WordFlags(bit: 26)
    static let street = WordFlags(bit: 27)
    static let knownStreet = WordFlags(bit: 28)
    static let school = WordFlags(bit: 29)
    static let employer = WordFlags(bit: 30)
    static let brand = WordFlags(bit: 31)
    static let work = WordFlags(bit: 32)
    static let organisation = WordFlags(bit: 33)
    static let live = WordFlags(bit: 34)
    static let streetAdjective = WordFlags(bit: 35)
    /// The first word of a name of a place of several words.
    static let phraseStart = WordFlags(bit: 36)
    static let placePhrase = WordFlags(bit: 37)
    static let protected = WordFlags(bit: 38)
    static let closing = WordFlags(bit: 39)
    static let chat = WordFlags(bit: 40)
    /// A first name that is a noun too: a name where no article stands before it.
    static let noun = WordFlags(bit: 41)
    /// A first name that is an English word: a name in a Dutch sentence.
    static let foreign = WordFlags(bit: 42)
    /// An English word that is no Dutch one.
    static let english = WordFlags(bit: 43)

    init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    private init(bit: UInt64) {
        rawValue = 1 << bit
    }

    /// The number that the word stands for: 0 to 20, and the tens.
    var number: Int? {
        let stored = Int(truncatingIfNeeded: rawValue >> 48)
        return stored == 0 ? nil : stored - 1
    }

    func has(_ flag: WordFlags) -> Bool {
        rawValue & flag.rawValue != 0
    }
}
