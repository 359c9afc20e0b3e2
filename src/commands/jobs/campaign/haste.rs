//! A pause and an abort are in a hurry: the targets that answer are dealt with, and those that do not are waited for
//! afterwards, which takes as long as a call is tried again.

use std::pin::Pin;
use std::task::{Context as Task, Poll};
use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::future::LocalBoxFuture;
use futures_util::stream::FuturesUnordered;
use tokio::time::{Instant, interval};

use super::board::{Board, Place};
use crate::aws::{Target, TargetKey};
use crate::bulk::lane::{Lane, Limits};
use crate::bulk::stop::Stop;
use crate::commands::over_targets::waiting;
use crate::context::Context;
use crate::error::Result;
use crate::fleet::job::campaign;
use crate::ui::text;

/// How long all targets are waited for before those that have answered are dealt with.
const GRACE: Duration = Duration::from_secs(3);
/// Time between two looks at the clock.
const EVERY: Duration = Duration::from_secs(1);

/// A target that is being read.
struct Reading {
    key: TargetKey,
    work: LocalBoxFuture<'static, Result<Place>>,
}

impl Future for Reading {
    type Output = Result<Place>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Task<'_>) -> Poll<Self::Output> {
        self.work.as_mut().poll(cx)
    }
}

/// What was read of a campaign, and what is still being read.
pub(super) struct Look {
    pub(super) board: Board,
    rest: FuturesUnordered<Reading>,
    title: String,
}

impl Look {
    /// Reads the jobs of a campaign in all targets; after a moment it is enough when `is_enough` says so of those that
    /// have answered.
    pub(super) async fn begin(
        cx: &Context,
        targets: &[Target],
        name: &str,
        waves: usize,
        is_enough: impl Fn(&Board) -> bool,
    ) -> Self {
        let reading = targets.iter().cloned().enumerate().map(|(at, target)| {
            let (key, name) = (target.key.clone(), name.to_owned());
            let lane = Lane::new(target, Limits::default(), Stop::default());
            let work = async move {
                match campaign::read(&lane, &name, waves).await {
                    Ok(waves) => Ok(Place { at, lane, waves }),
                    Err(error) => Err(error.at(&lane.target.key)),
                }
            };
            Reading { key, work: Box::pin(work) }
        });
        let title = format!("Looking at campaign `{name}`");
        let board = Board { places: Vec::new(), lost: Vec::new() };
        let mut look = Self { board, rest: reading.collect(), title };
        let progress = cx.ui.progress(&look.title);
        let (began, mut ticks) = (Instant::now(), interval(EVERY));
        while !look.is_complete() && (began.elapsed() < GRACE || !is_enough(&look.board)) {
            tokio::select! {
                biased;
                read = look.rest.next() => look.board.extend(read),
                _ = ticks.tick() => progress.say(&format!("waiting for {}", look.waited_for())),
            }
        }
        look
    }

    /// Whether all targets have answered, or are lost.
    pub(super) fn is_complete(&self) -> bool {
        self.rest.is_empty()
    }

    /// The targets that have not answered yet.
    fn waited_for(&self) -> String {
        let mut keys: Vec<&TargetKey> = self.rest.iter().map(|reading| &reading.key).collect();
        keys.sort_unstable();
        waiting::some(keys.iter())
    }

    /// What a question has to say of those who have not answered.
    pub(super) fn but(&self) -> String {
        match self.rest.len() {
            0 => String::new(),
            1 => " (1 target has not answered yet)".to_owned(),
            left => format!(" ({left} targets have not answered yet)"),
        }
    }

    /// Says in which targets something is so by now, and for whom else it waits.
    pub(super) fn say_waits(&self, cx: &Context, what: &str, done: &[TargetKey]) {
        if !self.is_complete() {
            cx.ui.status(format!(
                "{what} in {} so far: {}. Waiting for {}; what is noted stays when that is interrupted.",
                text::count(done.len(), "target"),
                waiting::some(done.iter()),
                self.waited_for()
            ));
        }
    }

    /// Does something in each of the other targets as it answers.
    pub(super) async fn finish<T>(&mut self, cx: &Context, work: impl AsyncFn(&Board) -> T) -> Vec<T> {
        let rest = std::mem::take(&mut self.rest).into_iter().map(|reading| {
            let (key, work) = (reading.key.clone(), &work);
            let work = async move {
                let mut one = Board { places: Vec::new(), lost: Vec::new() };
                one.extend(Some(reading.await));
                let done = if one.places.is_empty() { None } else { Some(work(&one).await) };
                (one, done)
            };
            (key, work)
        });
        let mut all = Vec::new();
        for (mut one, done) in waiting::all(cx, &self.title, rest).await {
            self.board.places.append(&mut one.places);
            self.board.lost.append(&mut one.lost);
            all.extend(done);
        }
        self.board.places.sort_by_key(|place| place.at);
        all
    }
}
