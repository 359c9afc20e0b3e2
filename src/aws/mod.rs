//! AWS as the program uses it: sessions, targets, errors, pages and rates. Nothing here prints.

mod apart;
mod choice;
mod connector;
mod credentials;
pub mod error;
pub mod gate;
mod http;
pub mod quotas;
mod reads;
pub mod s3;
pub mod session;
pub mod target;

pub use apart::apart;
pub use error::{AwsError, COMPARE, Call, Class, ConditionalCall};
pub use http::{Plain, PlainAnswer, PlainRequest};
pub use quotas::{Origin, Quota, Quotas};
pub use session::Sessions;
pub use target::{Target, TargetKey};
