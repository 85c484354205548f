/// Word knowledge of the languages: spellings, classes of words, general answers. From `Knowledge/lexicon/` and
/// `Knowledge/safety/_context.yaml`.
///
/// Every table is a name with entries; `Understanding` and `Safety` say which tables they read.
package struct Lexicon: Hashable, Sendable, Codable {
    /// `<class>` in a pattern: words or phrases by language.
    package let classes: [String: [Language: [String]]]
    /// Spelling → what it stands for: `mn` → `mijn`, `kwil` → `ik wil`.
    package let spellings: [Language: [String: String]]
    /// Lists by name, such as `yes`, `no`, `unknown`, `negation`, `fiction`, `idioms`, `past`, `resolved`.
    package let lists: [String: [Language: [String]]]

    package init(
        classes: [String: [Language: [String]]], spellings: [Language: [String: String]],
        lists: [String: [Language: [String]]]
    ) {
        self.classes = classes
        self.spellings = spellings
        self.lists = lists
    }
}
