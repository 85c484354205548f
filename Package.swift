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

let package = Package(
    name: "baken",
    products: [.executable(name: "baken", targets: ["baken"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        .target(name: "Content", swiftSettings: hot),
        .target(name: "Understanding", dependencies: ["Content"], swiftSettings: hot),
        .target(name: "Safety", dependencies: ["Content", "Understanding"], swiftSettings: hot),
        .target(name: "Dialog", dependencies: ["Content", "Safety", "Understanding"], swiftSettings: hot),
        .target(
            name: "ContentCompiler", dependencies: ["Content", "Yams", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: settings),
        .target(
            name: "Rehearsal", dependencies: ["Content", "ContentCompiler", "Dialog", "Safety", "Understanding"],
            swiftSettings: settings),
        .target(name: "CLineEditor", linkerSettings: [.linkedLibrary("edit")]),
        .target(name: "Terminal", dependencies: ["CLineEditor", "Content", "Dialog"], swiftSettings: settings),
        .executableTarget(
            name: "baken",
            dependencies: [
                "Content", "ContentCompiler", "Dialog", "Rehearsal", "Safety", "Terminal", "Understanding",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: settings),
    ]
)
