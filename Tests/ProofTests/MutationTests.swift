import Content
import ContentCompiler
import Proof
import TestSupport
import Testing

/// A proof that no fault can fail proves nothing.
struct MutationTests {
    @Test func `no safety edge can be removed or led elsewhere without the proof failing`() throws {
        let library = try RealContent.library()
        let agreed = try #require(RealContent.compiled.safetyProtocol)
        // A second entry that leads to where the first one leads anyway is no edge: nothing changes without it.
        let drawn = ProtocolDraft.yaml(library)
        let all = Mutation.all(library, agreed)
        let mutants = all.filter { $0.isAboutLines || ProtocolDraft.yaml($0.library) != drawn }
        #expect(mutants.count > 200)
        #expect(all.count - mutants.count < 15)
        let survivors = mutants.filter { mutant in
            Proof(library: mutant.library, safetyProtocol: agreed).trial().isEmpty
        }
        #expect(survivors.map(\.name) == [])
    }

    @Test func `the dialogs do what the protocol says`() throws {
        let library = try RealContent.library()
        let agreed = try #require(RealContent.compiled.safetyProtocol)
        #expect(Proof(library: library, safetyProtocol: agreed).trial() == [])
    }
}
