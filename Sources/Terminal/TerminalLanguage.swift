package import Content

/// The language that the machine is set to.
package enum TerminalLanguage {
    /// `LC_ALL`, then `LC_MESSAGES`, then `LANG`; the first that names a language of ours. Otherwise the first of ours.
    package static func preferred(_ environment: [String: String], among languages: [Language]) -> Language {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = environment[name], !value.isEmpty else { continue }
            let code = value.prefix { $0 != "_" && $0 != "." }.lowercased()
            if let language = languages.first(where: { $0.code == code }) { return language }
            break
        }
        return languages.first ?? .dutch
    }
}
