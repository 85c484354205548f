import Dispatch
import Synchronization

/// Results in the order of their indices, whichever is ready first: the same bytes on one core as on many.
func inParallel<Result: Sendable>(
    _ count: Int, _ make: @Sendable (Int) -> Result
) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
        let result = make(index)
        results.withLock { $0[index] = result }
    }
    return results.withLock { $0 }.compactMap(\.self)
}
