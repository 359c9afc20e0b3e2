//! Which things of a target are in a wave. It is decided by the thing's name and the campaign: on whichever machine it is
//! computed, and whatever other things there are, a thing is in the same wave. One exception: a share that hits none of a
//! target's things takes the one that is nearest to it, so that no wave passes its gate without a device. Which one that is
//! depends on what else there is until the wave's job is made in the target; from then on the job says it.

use std::collections::BTreeSet;

use openssl::sha::Sha256;

use super::values::Percent;

const TWO_TO_32: f64 = 4_294_967_296.0;

/// Which things of one target a wave takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Part {
    /// None: the wave is for other tenants.
    Nothing,
    /// About this share of them, by a hash of their names, and at least one.
    Share(Percent),
    /// All.
    Whole,
}

/// What hashes are made of besides the thing's name.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// The campaign's name.
    pub campaign: &'a str,
    /// The account.
    pub account: &'a str,
    /// The Region.
    pub region: &'a str,
}

impl Place<'_> {
    /// Where a thing stands in the draw of a wave, counted from 0: anywhere below 2^32, with equal chances.
    fn lot(self, wave: usize, thing: &str) -> u32 {
        let mut hash = Sha256::new();
        // A wave draws anew, so that it takes its share of what is left.
        for text in [self.campaign, self.account, self.region, &wave.to_string(), thing] {
            hash.update(text.as_bytes());
            hash.update(&[0]);
        }
        let [a, b, c, d, ..] = hash.finish();
        u32::from_be_bytes([a, b, c, d])
    }
}

/// Gives each wave from `from` on the things that it takes of those which no earlier one took, and returns the others.
/// What a wave has already counts for it.
pub fn divide(
    parts: &[Part],
    from: usize,
    place: Place<'_>,
    mut things: Vec<String>,
    waves: &mut [BTreeSet<String>],
) -> Vec<String> {
    for (wave, (part, own)) in parts.iter().zip(waves).enumerate().skip(from) {
        let share = match part {
            Part::Nothing => continue,
            Part::Whole => {
                own.append(&mut things.drain(..).collect());
                continue;
            }
            Part::Share(share) => share,
        };
        let is_hit = |thing: &str| f64::from(place.lot(wave, thing)) / TWO_TO_32 * 100.0 < share.percent();
        let (hit, mut left): (Vec<_>, Vec<_>) = things.into_iter().partition(|thing| is_hit(thing));
        own.extend(hit);
        if own.is_empty() {
            let nearest = (0..left.len()).min_by_key(|at| (place.lot(wave, &left[*at]), left[*at].clone()));
            own.extend(nearest.map(|at| left.remove(at)));
        }
        things = left;
    }
    things
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    const PLACE: Place<'static> = Place { campaign: "fw", account: "1", region: "r" };

    fn things(count: usize) -> Vec<String> {
        (0..count).map(|n| format!("lamp-{n}")).collect()
    }

    fn waves(parts: &[Part], place: Place<'_>, things: Vec<String>) -> Vec<BTreeSet<String>> {
        let mut waves = vec![BTreeSet::new(); parts.len()];
        let left = divide(parts, 0, place, things, &mut waves);
        waves.push(left.into_iter().collect());
        waves
    }

    fn share(text: &str) -> Part {
        Part::Share(text.parse().unwrap())
    }

    #[test]
    fn a_wave_takes_about_its_share_of_what_is_left() {
        let ten = share("10%");
        let waves = waves(&[Part::Nothing, ten, ten, Part::Whole], PLACE, things(10_000));
        let sizes: Vec<usize> = waves.iter().map(BTreeSet::len).collect();
        assert_eq!((sizes[0], sizes[4], sizes.iter().sum::<usize>()), (0, 0, 10_000));
        assert!((900..1100).contains(&sizes[1]) && (800..1000).contains(&sizes[2]), "{sizes:?}");
    }

    #[test]
    fn a_share_takes_a_thing_while_any_are_left() {
        let parts = [share("0.1%"), Part::Nothing, share("0.1%"), Part::Whole];
        for count in 0..6 {
            let mut all = things(count);
            let found = waves(&parts, PLACE, all.clone());
            let sizes: Vec<usize> = found.iter().map(BTreeSet::len).collect();
            assert_eq!(sizes, [count.min(1), 0, count.saturating_sub(1).min(1), count.saturating_sub(2), 0]);
            // In whichever order they are found.
            all.reverse();
            assert_eq!(waves(&parts, PLACE, all), found);
        }
        // Whoever was cut off put one there: it is the one, whatever has come since.
        let mut cut_off = vec![BTreeSet::from(["lamp-x".to_owned()])];
        assert_eq!(divide(&parts[..1], 0, PLACE, things(5), &mut cut_off).len(), 5);
        assert_eq!(cut_off[0].len(), 1);
    }

    #[test]
    fn accounts_and_campaigns_draw_by_themselves_and_always_the_same() {
        let taken = |place| waves(&[share("50%")], place, things(64)).remove(0);
        assert_eq!(taken(PLACE), taken(PLACE));
        assert_ne!(taken(PLACE), taken(Place { account: "2", ..PLACE }));
        assert_ne!(taken(PLACE), taken(Place { campaign: "fx", ..PLACE }));
        // Pinned: a later version must find the waves of a campaign that an earlier one began.
        let first = waves(&[share("50%")], PLACE, things(20)).remove(0);
        let pinned = PINNED.iter().map(|n| format!("lamp-{n}")).collect();
        assert_eq!(first, pinned);
    }

    const PINNED: [usize; 12] = [0, 2, 3, 4, 6, 8, 9, 14, 15, 16, 17, 18];

    #[test]
    fn the_whole_is_everything() {
        assert_eq!(waves(&[share("100%")], PLACE, things(1000))[0].len(), 1000);
    }
}
