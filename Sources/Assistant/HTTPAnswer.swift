/// What a platform answered.
package struct HTTPAnswer: Hashable, Sendable {
    package let status: Int
    /// Names in lower case.
    package let headers: [HTTPCall.Field]
    package let body: [UInt8]

    package init(status: Int, headers: [HTTPCall.Field] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// - Parameter name: in lower case.
    package func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
