// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// Optimised in debug builds too: these compute over every message, and the tests run them by the thousand.
let hot: [SwiftSetting] = settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTLS = Target.Dependency.product(name: "HummingbirdTLS", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

let package = Package(
    name: "baken",
    products: [.executable(name: "baken", targets: ["baken"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        // The pure core: no clock, no randomness, no I/O.
        .target(name: "Content", swiftSettings: hot),
        .target(name: "Understanding", dependencies: ["Content"], swiftSettings: hot),
        .target(name: "Safety", dependencies: ["Content", "Understanding"], swiftSettings: hot),
        .target(name: "Dialog", dependencies: ["Content", "Safety", "Understanding"], swiftSettings: hot),
        .target(name: "Redaction", swiftSettings: hot),
        .target(name: "ContentCompiler", dependencies: ["Content", "Yams", crypto], swiftSettings: settings),
        .target(
            name: "Rehearsal", dependencies: ["Content", "ContentCompiler", "Dialog", "Safety", "Understanding"],
            swiftSettings: settings),
        .target(name: "Proof", dependencies: ["Content", "Dialog", "Safety", "Understanding"], swiftSettings: hot),
        .target(name: "Pages", swiftSettings: settings),
        .target(
            name: "Mapping", dependencies: ["Content", "Pages"],
            resources: [
                .embedInCode("Resources/map.css"), .embedInCode("Resources/map.js"),
                .embedInCode("Resources/words.txt"),
            ], swiftSettings: hot),

        // The use case and its edges.
        .target(
            name: "Assistant",
            dependencies: ["Content", "Dialog", "Redaction", "Safety", "Understanding", logging, lifecycle],
            swiftSettings: settings),
        .target(
            name: "Channels", dependencies: ["Assistant", "Content", "Dialog", crypto], swiftSettings: settings),
        .target(
            name: "Insight", dependencies: ["Assistant", "Content", "Dialog", "Pages", "Redaction"],
            swiftSettings: settings),
        .target(
            name: "Storage", dependencies: ["Assistant", "Content", "Dialog", "Redaction", crypto, grdb],
            swiftSettings: settings),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(name: "CurlTransport", dependencies: ["Assistant", "CCurl"], swiftSettings: settings),
        .target(
            name: "Web",
            dependencies: [
                "Assistant", "Channels", "Content", "Dialog", crypto, hummingbird, hummingbirdTLS, lifecycle, logging,
            ],
            swiftSettings: settings),
        .target(name: "CLineEditor", linkerSettings: [.linkedLibrary("edit")]),
        .target(name: "Terminal", dependencies: ["CLineEditor", "Content", "Dialog"], swiftSettings: settings),

        .executableTarget(
            name: "baken",
            dependencies: [
                "Assistant", "Channels", "Content", "ContentCompiler", "CurlTransport", "Dialog", "Insight", "Mapping",
                "Proof", "Redaction", "Rehearsal", "Safety", "Storage", "Terminal", "Understanding", "Web",
                argumentParser, lifecycle, logging, unixSignals,
            ], swiftSettings: settings),

        .target(
            name: "TestSupport", dependencies: ["Content", "ContentCompiler", "Dialog", "Understanding"],
            path: "Tests/TestSupport", swiftSettings: settings),
        .testTarget(
            name: "UnderstandingTests",
            dependencies: ["Content", "Dialog", "Rehearsal", "Safety", "TestSupport", "Understanding"],
            swiftSettings: settings),
        .testTarget(
            name: "DialogTests",
            dependencies: [
                "Content", "ContentCompiler", "Dialog", "Rehearsal", "Safety", "TestSupport", "Understanding",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "ContentCompilerTests",
            dependencies: ["Content", "ContentCompiler", "Dialog", "Rehearsal", "TestSupport", "Yams"],
            swiftSettings: settings),
        .testTarget(
            name: "ProofTests",
            dependencies: ["Content", "ContentCompiler", "Proof", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "MappingTests", dependencies: ["Content", "ContentCompiler", "Dialog", "Mapping", "TestSupport"],
            swiftSettings: settings),
        .testTarget(name: "RedactionTests", dependencies: ["Redaction"], swiftSettings: settings),
        .testTarget(
            name: "StorageTests", dependencies: ["Assistant", "Content", "Dialog", "Redaction", "Storage", grdb],
            swiftSettings: settings),
        .testTarget(
            name: "InsightTests", dependencies: ["Assistant", "Content", "Dialog", "Insight", "Redaction", "Storage"],
            swiftSettings: settings),
        .testTarget(name: "CurlTransportTests", dependencies: ["Assistant", "CurlTransport"], swiftSettings: settings),
        .testTarget(
            name: "ChannelsTests", dependencies: ["Assistant", "Channels", "Content", "Dialog", crypto],
            swiftSettings: settings),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Assistant", "Channels", "Content", "ContentCompiler", "CurlTransport", "Dialog", "Redaction",
                "Rehearsal", "Storage", "TestSupport", "Web", hummingbird, hummingbirdTesting, crypto, logging,
            ], swiftSettings: settings),
        .testTarget(name: "CommandTests", swiftSettings: settings),
    ]
)
