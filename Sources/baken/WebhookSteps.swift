/// What a person has to click at platforms that no program may be registered at.
struct WebhookSteps {
    private let origin: String

    init(_ publicURL: String?) { origin = publicURL ?? "https://YOUR-ADDRESS" }

    func register(_ platform: Baken.Webhook.Platform) -> String {
        let address = "\(origin)/webhooks/\(platform.rawValue)"
        switch platform {
        case .telegram: return ""
        case .whatsapp:
            return """
                With Meta:
                1. developers.facebook.com › My apps › your app › WhatsApp › Configuration.
                2. Webhook › Edit. Callback URL: \(address)
                   Verify token: the value of BAKEN_META_VERIFY_TOKEN. Baken must be running: Meta asks at once.
                3. Webhook fields › Manage: subscribe to messages, to nothing else.
                With Twilio instead:
                1. console.twilio.com › Messaging › Senders › WhatsApp senders › your sender.
                2. Webhook URL for incoming messages: \(address), method POST. Save.
                """
        case .messenger, .instagram:
            let product = platform == .messenger ? "Messenger" : "Instagram"
            return """
                1. developers.facebook.com › My apps › your app › \(product) › Settings.
                2. Webhooks › Edit callback URL: \(address)
                   Verify token: the value of BAKEN_META_VERIFY_TOKEN. Baken must be running: Meta asks at once.
                3. Subscribe your \(platform == .messenger ? "page" : "account") to: messages, messaging_postbacks.
                """
        case .sms:
            return """
                1. console.twilio.com › Phone numbers › Active numbers › your number › Messaging configuration.
                2. A message comes in: Webhook, \(address), HTTP POST. Save.
                3. Messaging › Settings › General: switch message redaction on where your account offers it, so that
                   Twilio does not keep what was said.
                """
        case .signal:
            return """
                1. Start signal-cli on this machine: signal-cli -a NUMBER daemon --http 127.0.0.1:8090 …
                   (docs/channels.md has the whole line).
                2. Pass what it receives to http://127.0.0.1:8080/webhooks/signal with the header
                   Authorization: Bearer and the value of BAKEN_SIGNAL_SECRET (docs/channels.md has the service).
                """
        case .generic:
            return """
                Send signed requests (standardwebhooks.com) to \(address); docs/channels.md describes the format.
                """
        }
    }

    func show(_ platform: Baken.Webhook.Platform) -> String {
        switch platform {
        case .telegram: ""
        case .whatsapp:
            "developers.facebook.com › your app › WhatsApp › Configuration, or the sender at console.twilio.com."
        case .messenger: "developers.facebook.com › your app › Messenger › Settings › Webhooks."
        case .instagram: "developers.facebook.com › your app › Instagram › Settings › Webhooks."
        case .sms: "console.twilio.com › Phone numbers › Active numbers › your number › Messaging configuration."
        case .signal: "Nothing is registered: signal-cli and the service beside it run on this machine."
        case .generic: "Nothing is registered: your own system calls \(origin)/webhooks/generic."
        }
    }

    func remove(_ platform: Baken.Webhook.Platform) -> String {
        switch platform {
        case .telegram: ""
        case .whatsapp, .messenger, .instagram:
            "\(show(platform)) Unsubscribe from every field. Then take the channel's settings away and restart."
        case .sms: "\(show(platform)) Empty the field. Then take the BAKEN_TWILIO_ settings away and restart."
        case .signal: "Stop the service that passes messages on, then signal-cli."
        case .generic: "Take BAKEN_GENERIC_SECRET away and restart: the route then answers 404."
        }
    }
}
