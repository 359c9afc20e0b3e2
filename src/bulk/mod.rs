//! The bulk engine: everything that touches many things is source, plan, execution and account, in this order.
//!
//! `source` reads and checks rows, `plan` turns a row and what AWS has into steps (pure), `engine` runs the steps
//! of many rows at once, each call behind the pacer of its account, Region and operation, and `report` accounts
//! for every row. Nothing here prints or prompts; `live` says how far a run is.

pub mod act;
pub mod allow;
pub mod book;
pub mod check;
mod credential;
pub mod destination;
pub mod done;
pub mod doubles;
pub mod elsewhere;
pub mod engine;
pub mod folder;
pub mod issued;
pub mod journal;
pub mod lane;
pub mod ledger;
pub mod live;
pub mod output;
pub mod pacer;
pub mod plan;
pub mod preflight;
pub mod receivers;
pub mod recipe;
pub mod report;
pub mod row;
pub mod row_set;
pub mod run;
pub mod shard;
pub mod source;
pub mod state;
pub mod stop;
pub mod subject;
pub mod table;
pub mod undo;

#[cfg(test)]
mod tests;
