/// One outbound request as a value. Addresses and headers carry tokens and bodies carry what was said, so its
/// description and its mirror are empty.
package struct HTTPCall: Hashable, Sendable {
    package enum Method: String, Hashable, Sendable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case delete = "DELETE"
    }

    package struct Field: Hashable, Sendable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package let method: Method
    package let url: String
    package let headers: [Field]
    package let body: [UInt8]
    /// For the whole call, connecting included; nil takes the transport's own.
    package let timeout: Duration?

    package init(_ method: Method, _ url: String, headers: [Field] = [], body: [UInt8] = [], timeout: Duration? = nil) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeout = timeout
    }
}

extension HTTPCall: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "an HTTP call" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
