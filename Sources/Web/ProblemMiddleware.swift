import HTTPTypes
import Hummingbird

/// Turns every error into a problem document, and puts the headers on that every answer carries.
struct ProblemMiddleware<Context: RequestContext>: RouterMiddleware {
    /// The world reaches us by https.
    let isSecure: Bool

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            response = try await next(request, context)
        } catch let problem as Problem {
            response = problem.response
        } catch let error as HTTPError {
            response = Problem(error.status).response
        } catch let error as any HTTPResponseError {
            response = Problem(error.status).response
        } catch is CancellationError {
            response = Problem(.serviceUnavailable, "The service is stopping.", retryAfter: .seconds(5)).response
        }
        for field in isSecure ? Self.secure : Self.plain where response.headers[field.name] == nil {
            response.headers[field.name] = field.value
        }
        return response
    }

    private static var plain: HTTPFields {
        [
            .cacheControl: "no-store",
            .contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
            .xContentTypeOptions: "nosniff",
            .referrerPolicy: "no-referrer",
            .permissionsPolicy: "camera=(), geolocation=(), microphone=()",
        ]
    }

    private static var secure: HTTPFields {
        var fields = plain
        fields[.strictTransportSecurity] = "max-age=63072000"
        return fields
    }
}

extension HTTPField.Name {
    static var referrerPolicy: Self { named("Referrer-Policy") }
    static var permissionsPolicy: Self { named("Permissions-Policy") }

    /// - Parameter name: a valid one.
    private static func named(_ name: String) -> Self { Self(name) ?? .server }
}
