//! Registration tokens: what one agent needs to register itself once, for some minutes.
//!
//! A token is a JWS (ES256) inside of a JWE (ECDH-ES, A256GCM). Its payload are the claims (who may register where),
//! temporary AWS credentials that a session policy narrows to the registration call, and the *grant*: the same claims
//! signed once more without the credentials. The agent shows the grant to the provider's server, which so never sees
//! the credentials. Nothing here prints, prompts or reads the environment.

pub mod assume;
pub mod claims;
pub mod endpoint;
pub mod fault;
pub mod jose;
pub mod key;
pub mod payload;
pub mod session_policy;

#[cfg(test)]
mod tests;

pub use claims::{Claims, Expected};
pub use endpoint::Endpoint;
pub use fault::{Fault, Why};
pub use key::{PublicKey, SecretKey};
pub use payload::{Credentials, Payload};
pub use session_policy::InvokeArn;
