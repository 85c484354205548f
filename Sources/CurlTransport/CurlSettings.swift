/// How calls are made.
package struct CurlSettings: Hashable, Sendable {
    package var connectTimeout: Duration = .seconds(5)
    /// For a whole call, connecting and waiting for a free connection included.
    package var totalTimeout: Duration = .seconds(20)
    /// Bytes of an answer's body.
    package var answerLimit = 256 * 1024
    package var connectionsPerHost = 128
    package var connections = 384
    /// PEM file of the authorities that are trusted instead of the system's.
    package var authorityFile: String?
    package var userAgent = "baken"

    package init() {}
}
