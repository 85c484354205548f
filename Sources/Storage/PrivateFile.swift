import Assistant

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Files that belong to their owner alone. SQLite gives its journals the rights of the database file.
enum PrivateFile {
    /// Makes the file when it does not exist.
    /// - Parameter isNew: whether it must not exist.
    static func make(_ path: String, isNew: Bool) throws(StoreError) {
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | (isNew ? O_EXCL : 0), 0o600)
        guard file >= 0 else { throw .unavailable(code: 14) }  // SQLITE_CANTOPEN
        close(file)
    }
}
