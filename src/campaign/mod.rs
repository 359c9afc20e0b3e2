//! Campaigns. Here, rotation campaigns: which certificates are rotated, in which waves, how the new ones get to their
//! devices, and what proves that a device uses its new one. Kept in `campaigns/<id>` of the state folder; the calls are the
//! business of the bulk engine's recipe `certificate/rotate`. Job campaigns are in [`jobs`].

pub mod document;
pub mod folder;
pub mod issuer;
pub mod jobs;
pub mod list;
pub mod proof;
pub mod rotation;
pub mod settings;
pub mod waves;

pub use document::Template;
pub use folder::Folder;
pub use issuer::Issuer;
pub use list::Row;
pub use rotation::{Rotation, Stage, job_id};
pub use settings::{HandOut, KeySource, Old, Proof, Settings};
pub use waves::Waves;
