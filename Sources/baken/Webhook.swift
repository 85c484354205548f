import ArgumentParser
import Assistant
import Channels
import CurlTransport
import Web

extension Baken {
    /// `baken webhook`: tells platforms where we are. Telegram can be told by a program; the others by hand.
    struct Webhook: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Registers, shows or removes the webhook at a platform.",
            discussion: "Takes the same settings as baken serve. docs/channels.md has the steps of each platform.",
            subcommands: [Register.self, Show.self, Remove.self])

        enum Platform: String, ExpressibleByArgument, CaseIterable {
            case telegram, whatsapp, messenger, instagram, sms, signal, generic
        }

        struct Register: AsyncParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "Has the platform send messages to us, or says what to click.")

            @Argument var platform: Platform
            @OptionGroup var options: ServeOptions

            func run() async throws {
                let settings = try options.settings().channels
                guard platform == .telegram else {
                    Output.line(WebhookSteps(settings.publicURL).register(platform))
                    return
                }
                guard let publicURL = settings.publicURL else {
                    throw ValidationError("BAKEN_PUBLIC_URL is missing: Telegram must know where to send messages.")
                }
                try await Webhook.call(settings) { api throws(ChannelSettingsError) in
                    api.setWebhook(
                        url: publicURL + "/webhooks/telegram", secret: try Telegram.secret(settings))
                }
                Output.line("Telegram sends messages to \(publicURL)/webhooks/telegram from now on.")
            }
        }

        struct Show: AsyncParsableCommand {
            static let configuration = CommandConfiguration(abstract: "Shows what the platform knows of us.")

            @Argument var platform: Platform
            @OptionGroup var options: ServeOptions

            func run() async throws {
                let settings = try options.settings().channels
                guard platform == .telegram else {
                    Output.line(WebhookSteps(settings.publicURL).show(platform))
                    return
                }
                let info = try await Webhook.call(settings) { api in api.webhookInfo() }
                let url = info["url"].text ?? ""
                Output.line("address: \(url.isEmpty ? "none" : url)")
                Output.line("waiting: \(info["pending_update_count"].id ?? "0")")
                if let trouble = info["last_error_message"].text { Output.line("last trouble: \(trouble)") }
                let expected = (settings.publicURL ?? "") + "/webhooks/telegram"
                if !url.isEmpty, settings.publicURL != nil, url != expected {
                    Output.error("baken webhook: that is not \(expected).")
                    throw ExitCode.failure
                }
            }
        }

        struct Remove: AsyncParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "Has the platform send us nothing more, or says what to click.")

            @Argument var platform: Platform
            @OptionGroup var options: ServeOptions

            func run() async throws {
                let settings = try options.settings().channels
                guard platform == .telegram else {
                    Output.line(WebhookSteps(settings.publicURL).remove(platform))
                    return
                }
                try await Webhook.call(settings) { api in api.deleteWebhook() }
                Output.line("Telegram sends us nothing more.")
            }
        }

        /// One call of the Bot API.
        ///
        /// - Returns: its result.
        @discardableResult
        private static func call(
            _ settings: ChannelSettings, _ make: (TelegramAPI) throws(ChannelSettingsError) -> HTTPCall
        ) async throws -> JSON {
            let call: HTTPCall
            do throws(ChannelSettingsError) {
                call = try make(TelegramAPI(settings))
            } catch {
                throw ValidationError("\(error).")
            }
            let transport = CurlTransport()
            let answer: HTTPAnswer
            do throws(TransportError) {
                answer = try await transport.send(call)
            } catch {
                await transport.shutDown()
                Output.error("baken webhook: Telegram was not reached: \(error).")
                throw ExitCode.failure
            }
            await transport.shutDown()
            let body = JSON(reading: answer.body) ?? .null
            guard body["ok"].isTrue else {
                let reason = body["description"].text ?? "no reason was given"
                Output.error("baken webhook: Telegram refused (\(answer.status)): \(reason)")
                throw ExitCode.failure
            }
            return body["result"]
        }
    }
}
