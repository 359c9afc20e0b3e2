//! The referees: clients and emulators that others wrote.
