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
    /// It was stopped before its end, and is still there: a job.
    Canceled,
    /// It was removed.
    Deleted,
    /// It was not there, as asked for: nothing was called but reads.
    Absent,
    /// It was written to the export.
    Exported,
    /// `--dry-run`: it would be made, changed or removed.
    Planned,
}

impl Status {
    /// The ends of a row that is done, in an order that never changes: the journal keeps their words.
    pub const ENDS: [Self; 6] =
        [Self::Created, Self::Exists, Self::Updated, Self::Deleted, Self::Absent, Self::Exported];

    /// The word in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Exists => "exists",
            Self::Updated => "updated",
            Self::Canceled => "canceled",
            Self::Deleted => "deleted",
            Self::Absent => "absent",
            Self::Exported => "exported",
            Self::Planned => "planned",
        }
    }
}
