//! AWS IoT, one file per noun: the calls and this program's own views of what they answer.
//! Nothing here prints, prompts or reads the environment.

pub mod certificate;
pub mod index;
pub mod status;
pub mod thing;
