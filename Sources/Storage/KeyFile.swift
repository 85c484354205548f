#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Reads and writes the key file. Its owner alone may read it, and it lies apart from the database and its backups.
package struct KeyFile: Sendable {
    package enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
        case notOpened(code: Int32)
        case notWritten(code: Int32)
        case readableByOthers
        case foreignOwner
        case malformed

        package var description: String {
            switch self {
            case .notOpened(let code): "the key file (BAKEN_KEY_FILE) cannot be opened: \(Self.reason(code))"
            case .notWritten(let code): "the key file (BAKEN_KEY_FILE) cannot be written: \(Self.reason(code))"
            case .readableByOthers: "others may read the key file (BAKEN_KEY_FILE): chmod 600 it, then rotate the keys"
            case .foreignOwner: "the key file (BAKEN_KEY_FILE) belongs to another user"
            case .malformed: "the key file (BAKEN_KEY_FILE) is not one that baken wrote: put back the right one"
            }
        }

        private static func reason(_ code: Int32) -> String { strerror(code).map { String(cString: $0) } ?? "\(code)" }
    }

    private let path: String

    package init(path: String) { self.path = path }

    /// The keys in the file, which is made when it does not exist.
    package func loadOrMake(week: Int) throws(Failure) -> KeyRing {
        do {
            return try load()
        } catch .notOpened(code: ENOENT) {
            let ring = KeyRing.made(week: week)
            do {
                try create(path, ring.text)
                return ring
            } catch .notWritten(code: EEXIST) {
                return try load()  // another process was quicker
            }
        }
    }

    package func load() throws(Failure) -> KeyRing {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { throw .notOpened(code: errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .notOpened(code: errno) }
        guard status.st_mode & 0o077 == 0 else { throw .readableByOthers }
        guard status.st_uid == geteuid() || geteuid() == 0 else { throw .foreignOwner }
        var bytes = [UInt8](repeating: 0, count: 64 * 1024)
        let count = read(file, &bytes, bytes.count)
        guard count >= 0 else { throw .notOpened(code: errno) }
        guard let ring = KeyRing(text: String(decoding: bytes[..<count], as: UTF8.self)) else { throw .malformed }
        return ring
    }

    /// Replaces the file in one step: after a crash it is the old one or the new one.
    package func replace(with ring: KeyRing) throws(Failure) {
        let fresh = path + ".new"
        unlink(fresh)
        try create(fresh, ring.text)
        guard rename(fresh, path) == 0 else { throw .notWritten(code: errno) }
        try syncFolder()
    }

    private func create(_ path: String, _ text: String) throws(Failure) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw .notWritten(code: errno) }
        defer { close(file) }
        let bytes = Array(text.utf8)
        guard write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else { throw .notWritten(code: errno) }
        try syncFolder()
    }

    private func syncFolder() throws(Failure) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let file = open(folder, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .notWritten(code: errno) }
        defer { close(file) }
        guard fsync(file) == 0 else { throw .notWritten(code: errno) }
    }
}
