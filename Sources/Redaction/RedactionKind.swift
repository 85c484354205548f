/// What kind of thing was taken out of a text. The raw value is the word in the placeholder.
package enum RedactionKind: String, Sendable, CaseIterable, Codable {
    case name = "naam"
    case phone = "telefoon"
    case email = "email"
    case account = "account"
    case url = "url"
    case address = "adres"
    case postcode = "postcode"
    case place = "plaats"
    case school = "school"
    case employer = "werk"
    case birthDate = "geboortedatum"
    case date = "datum"
    case bsn = "bsn"
    case iban = "iban"
    case licencePlate = "kenteken"
    case number = "nummer"
    /// A word that is in no vocabulary: nobody knows what it is, so it does not get through.
    case word = "woord"

    package var placeholder: String { "[\(rawValue)]" }
}
