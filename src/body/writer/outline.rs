//! Heading levels without gaps.

/// Turns the author's heading levels into levels without gaps (WCAG 1.3.1, 2.4.6).
///
/// A heading is one level below the nearest preceding heading of a higher level; if there is none, it is at the top.
#[derive(Debug, Default)]
pub struct Outline {
    /// The author's levels of the open headings, from the top.
    open: Vec<u8>,
}

impl Outline {
    /// An outline below a heading of ours, which is higher than any of the author's.
    pub fn under_ours() -> Outline {
        Outline { open: vec![0] }
    }

    /// The depth of a heading below the headline, from 1.
    pub fn depth(&mut self, level: u8) -> u8 {
        while self.open.pop_if(|above| *above >= level).is_some() {}
        self.open.push(level);
        self.open.len() as u8
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_have_no_gaps_and_begin_at_the_top() {
        for (levels, depths) in [
            (&[1, 2, 3][..], &[1, 2, 3][..]),
            (&[2, 4, 3, 2, 6], &[1, 2, 2, 1, 2]),
            (&[3, 2, 3, 1, 3], &[1, 1, 2, 1, 2]),
            (&[6, 1], &[1, 1]),
            (&[2, 3, 3, 4, 2, 3], &[1, 2, 2, 3, 1, 2]),
        ] {
            let mut outline = Outline::default();
            assert_eq!(levels.iter().map(|&level| outline.depth(level)).collect::<Vec<_>>(), depths, "{levels:?}");
        }
        let mut outline = Outline::under_ours();
        assert_eq!([4, 6, 1].map(|level| outline.depth(level)), [2, 3, 2]);
    }
}
