//! Statistics of numbers. The variance is merged from means and squared distances to them (Chan, Golub and LeVeque):
//! from sums of squares it loses all digits where numbers are large and close together.

use super::Merge;

/// What GetStatistics answers.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Statistics {
    /// Things that have the field.
    pub count: u64,
    /// Figures of the field; nothing where there is no thing, or where some answer had a count only, as texts have.
    pub numbers: Option<Numbers>,
}

/// Figures of a field of numbers or Booleans (0 and 1).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Numbers {
    /// The sum.
    pub sum: f64,
    /// The least.
    pub minimum: f64,
    /// The greatest.
    pub maximum: f64,
    /// The sum of the squares; Booleans have none.
    pub sum_of_squares: Option<f64>,
    /// The variance of the population, as AWS has it; Booleans have none.
    pub variance: Option<f64>,
}

impl Statistics {
    /// Those of one thing with this number.
    pub fn of(number: f64) -> Self {
        let square = number * number;
        Self {
            count: 1,
            numbers: Some(Numbers {
                sum: number,
                minimum: number,
                maximum: number,
                sum_of_squares: Some(square),
                variance: Some(0.0),
            }),
        }
    }

    /// The mean.
    pub fn mean(&self) -> Option<f64> {
        let count = float(self.count);
        self.numbers.filter(|_| self.count > 0).map(|numbers| numbers.sum / count)
    }
}

impl Merge for Statistics {
    fn merge(&mut self, other: Self) {
        if other.count == 0 {
            return;
        }
        if self.count == 0 {
            *self = other;
            return;
        }
        let (mine, others) = (float(self.count), float(other.count));
        let numbers = self.numbers.zip(other.numbers).map(|(one, two)| {
            let all = mine + others;
            let apart = two.sum / others - one.sum / mine;
            let between = apart * apart * (mine / all) * (others / all);
            Numbers {
                sum: one.sum + two.sum,
                minimum: one.minimum.min(two.minimum),
                maximum: one.maximum.max(two.maximum),
                sum_of_squares: one.sum_of_squares.zip(two.sum_of_squares).map(|(a, b)| a + b),
                variance: one
                    .variance
                    .zip(two.variance)
                    .map(|(a, b)| a * (mine / all) + b * (others / all) + between),
            }
        });
        // As AWS does: what no double holds is left out.
        self.numbers = numbers.filter(|n| n.sum.is_finite() && n.sum_of_squares.is_none_or(f64::is_finite));
        self.count = self.count.saturating_add(other.count);
    }
}

#[expect(clippy::cast_precision_loss, reason = "no fleet has 2^53 things")]
pub(super) fn float(count: u64) -> f64 {
    count as f64
}
