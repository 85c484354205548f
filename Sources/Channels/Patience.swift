import Assistant

extension Duration {
    /// How long a platform asks us to wait. Nil for nonsense; never more than a day.
    static func patience(_ seconds: Double?) -> Duration? {
        guard let seconds, seconds.isFinite, seconds >= 0 else { return nil }
        return .seconds(min(seconds, 86400))
    }
}

extension HTTPAnswer {
    /// `Retry-After` in seconds. None of the platforms uses the form with a date.
    var retryAfter: Duration? { .patience(header("retry-after").flatMap(Double.init)) }
}
