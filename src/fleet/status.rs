//! What became of one thing that a command was to change: the same words in every command.

use serde::Serialize;

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Status {
    /// It was made.
    Created,
    /// It was there already, as asked for: nothing was called but reads.
    Exists,
    /// It was there, and was changed to what was asked for.
    Updated,
    /// It was removed.
    Deleted,
    /// It was not there, as asked for: nothing was called but reads.
    Absent,
    /// `--dry-run`: it would be made, changed or removed.
    Planned,
}
