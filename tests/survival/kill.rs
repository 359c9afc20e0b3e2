//! SIGKILL at calls chosen by number: before AWS acts, before the answer, and before the journal. The run is resumed
//! each time, several times over, until all is done.

use std::time::Duration;

use fleetctl_sandbox::Settings;
use fleetctl_sandbox::settings::Latency;
use fleetctl_sandbox::watch::{Logged, Moment};

use super::estate::{
    Dice, Estate, assert_complete, assert_nothing_known_repeated, calm, import, journal, request_ids,
};
use crate::support::{World, quick};

const ROWS: usize = 60;
/// Kills altogether, of each class, and between a run's first and last call.
const KILLS: usize = 50;
const OF_EACH: usize = 10;
const BETWEEN: usize = 40;
/// The most that are tried: when these do not do, the classes cannot be reached.
const TRIED: usize = 120;

/// What had happened to the call at which a run was killed, by the sandbox's log and the run's journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    /// AWS had not acted.
    BeforeEffect,
    /// AWS had acted and not answered.
    BeforeAnswer,
    /// AWS had answered and the journal did not know it.
    BeforeJournal,
    /// The journal knew it.
    AfterJournal,
}

#[derive(Default)]
struct Tally {
    classes: Vec<Class>,
    between: usize,
    repeated: usize,
    unknown: usize,
}

impl Tally {
    fn of(&self, class: Class) -> usize {
        self.classes.iter().filter(|other| **other == class).count()
    }

    /// The moment of the class that is farthest from its number; none when all are reached.
    fn wanted(&self, dice: &mut Dice) -> Option<Moment> {
        let short = [
            (Class::BeforeEffect, Moment::Received),
            (Class::BeforeAnswer, Moment::Done),
            (Class::BeforeJournal, Moment::Answered),
        ];
        let enough = self.classes.len() >= KILLS && self.between >= BETWEEN;
        let fewest = short.iter().min_by_key(|(class, _)| self.of(*class)).unwrap();
        if enough && self.of(fewest.0) >= OF_EACH {
            return None;
        }
        // Mostly by chance, so that all follow all.
        let at = usize::try_from(dice.below(6)).unwrap();
        Some(short.get(at).unwrap_or(fewest).1)
    }
}

fn classify(call: &Logged, at: Moment, journal: &str) -> Class {
    match at {
        _ if request_ids(journal).contains(call.request_id.as_str()) => Class::AfterJournal,
        _ if !call.effect => Class::BeforeEffect,
        Moment::Answered => Class::BeforeJournal,
        _ => Class::BeforeAnswer,
    }
}

/// Kills a run again and again until it ends by itself.
fn one_run(dice: &mut Dice, tally: &mut Tally) {
    let latency = Latency { min: Duration::from_millis(1), max: Duration::from_millis(8) };
    let world = World::with(Settings { latency, ..quick() });
    let estate = Estate::new(&world, 2, ROWS, 2);
    world.record();
    let mut kills = Vec::new();
    loop {
        let moment = tally.wanted(dice);
        // Without a moment nothing is killed any more: the run ends.
        let victim = moment.map(|at| (at, world.kill_at(1 + dice.below(30), at)));
        // Every second attempt is asked for as `runs resume` does it: with the command line that the journal has.
        let mut command = if kills.len() % 2 == 1 && !journal(&world, "killed").is_empty() {
            world.fleetctl(&["runs", "resume", "killed", "--no-progress", "-o", "json"])
        } else {
            import(&world, "killed")
        };
        let output = match &victim {
            Some((_, victim)) => command.start_as(victim).finish(),
            None => command.run(),
        };
        world.disarm();
        let Some((at, call)) = victim.and_then(|(at, victim)| Some((at, victim.killed_at()?))) else {
            assert_complete(output, estate.rows);
            break;
        };
        assert_eq!(output.status.code(), None, "{output}");
        let _ = calm(output);
        let log = world.log();
        let logged = log.iter().find(|logged| logged.request_id == call.request_id).unwrap();
        tally.classes.push(classify(logged, at, &journal(&world, "killed")));
        kills.push(logged.number);
    }
    estate.assert_exact(&world);
    let (log, journal) = (world.log(), journal(&world, "killed"));
    let (first, last) = (log[0].number, log[log.len() - 1].number);
    tally.between += kills.iter().filter(|at| (first + 1..last).contains(at)).count();
    tally.repeated += assert_nothing_known_repeated(&log, &journal);
    tally.unknown += super::estate::unknown(&log, &journal).len();
    // A run that is done has nothing to do.
    world.record();
    assert_complete(import(&world, "killed").run(), estate.rows);
    assert!(world.log().is_empty(), "{:?}", world.log());
}

#[test]
fn a_run_that_is_killed_at_any_call_is_resumed_to_exactly_the_state_asked_for() {
    let (mut dice, mut tally) = (Dice::new(1), Tally::default());
    let mut runs = 0;
    while tally.wanted(&mut dice).is_some() && tally.classes.len() < TRIED {
        one_run(&mut dice, &mut tally);
        runs += 1;
    }
    let classes = [Class::BeforeEffect, Class::BeforeAnswer, Class::BeforeJournal, Class::AfterJournal];
    let counted = classes.map(|class| (class, tally.of(class)));
    println!(
        "{} kills in {runs} runs, {} between the first and the last call: {counted:?}; {} calls repeated of {} that were \
         unknown at a kill",
        tally.classes.len(),
        tally.between,
        tally.repeated,
        tally.unknown
    );
    assert!(tally.classes.len() >= KILLS, "{counted:?}");
    assert!(counted[..3].iter().all(|(_, count)| *count >= OF_EACH), "{counted:?}");
    assert!(
        tally.between >= BETWEEN,
        "only {} kills fell between the first and the last call",
        tally.between
    );
}
