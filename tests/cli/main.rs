//! The hermetic tests: the real binary against a sandbox in this process.
