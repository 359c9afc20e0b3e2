//! Which things of a target are in a wave. It is decided by the thing's name and the campaign alone: on whichever
//! machine it is computed, and whatever other things there are, a thing is in the same wave.

use openssl::sha::Sha256;

use super::values::Percent;

const TWO_TO_32: f64 = 4_294_967_296.0;

/// Which things of one target a wave takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Part {
    /// None: the wave is for other tenants.
    Nothing,
    /// About this share of them, by a hash of their names.
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

impl Part {
    /// Whether the wave, counted from 0, takes a thing that no earlier wave took.
    pub fn takes(self, place: Place<'_>, wave: usize, thing: &str) -> bool {
        let share = match self {
            Self::Nothing => return false,
            Self::Whole => return true,
            Self::Share(share) => share,
        };
        let mut hash = Sha256::new();
        // A wave draws anew, so that it takes its share of what is left.
        for text in [place.campaign, place.account, place.region, &wave.to_string(), thing] {
            hash.update(text.as_bytes());
            hash.update(&[0]);
        }
        let [a, b, c, d, ..] = hash.finish();
        f64::from(u32::from_be_bytes([a, b, c, d])) / TWO_TO_32 * 100.0 < share.percent()
    }
}

/// The first of the waves from `from` on that takes a thing.
pub fn wave_of(parts: &[Part], from: usize, place: Place<'_>, thing: &str) -> Option<usize> {
    (from..parts.len()).find(|wave| parts[*wave].takes(place, *wave, thing))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    const PLACE: Place<'static> = Place { campaign: "fw", account: "1", region: "r" };

    fn sizes(parts: &[Part], place: Place<'_>) -> Vec<usize> {
        let mut sizes = vec![0; parts.len()];
        for n in 0..10_000 {
            sizes[wave_of(parts, 0, place, &format!("lamp-{n}")).unwrap()] += 1;
        }
        sizes
    }

    #[test]
    fn a_wave_takes_about_its_share_of_what_is_left() {
        let ten = Part::Share("10%".parse().unwrap());
        let sizes = sizes(&[Part::Nothing, ten, ten, Part::Whole], PLACE);
        assert_eq!((sizes[0], sizes.iter().sum::<usize>()), (0, 10_000));
        assert!((900..1100).contains(&sizes[1]) && (800..1000).contains(&sizes[2]), "{sizes:?}");
    }

    #[test]
    fn accounts_and_campaigns_draw_by_themselves_and_always_the_same() {
        let half = Part::Share("50%".parse().unwrap());
        let taken = |place| (0..64).map(|n| half.takes(place, 0, &n.to_string())).collect::<Vec<_>>();
        assert_eq!(taken(PLACE), taken(PLACE));
        assert_ne!(taken(PLACE), taken(Place { account: "2", ..PLACE }));
        assert_ne!(taken(PLACE), taken(Place { campaign: "fx", ..PLACE }));
        // Pinned: a later version must find the waves of a campaign that an earlier one began.
        let first: Vec<usize> = (0..20).filter(|n| half.takes(PLACE, 0, &format!("lamp-{n}"))).collect();
        assert_eq!(first, PINNED);
    }

    const PINNED: [usize; 12] = [0, 2, 3, 4, 6, 8, 9, 14, 15, 16, 17, 18];

    #[test]
    fn the_whole_is_everything() {
        let all = Part::Share("100%".parse().unwrap());
        assert!((0..1000).all(|n| all.takes(PLACE, 0, &n.to_string())));
    }
}
