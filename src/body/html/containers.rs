//! The innermost open blocks.

use super::block::Block;
use super::driver::Driver;
use crate::markup::Tag;

impl<'s> Driver<'s, '_, '_> {
    // Inlining would make a dozen copies.
    #[inline(never)]
    pub fn is_skipping(&self) -> bool {
        self.innermost().is_some_and(|block| block.is_skipped)
    }

    /// The innermost block, written or not.
    #[inline(never)]
    pub fn innermost(&self) -> Option<&Block<'s>> {
        self.open.blocks.last()
    }

    /// The innermost written block.
    #[inline(never)]
    pub fn container(&self) -> Option<&Block<'s>> {
        self.open.blocks.iter().rfind(|block| block.tag.is_some())
    }

    /// The index of the innermost written block.
    pub fn container_place(&self) -> Option<usize> {
        self.open.blocks.iter().rposition(|block| block.tag.is_some())
    }

    /// The element of the innermost written block.
    pub fn container_tag(&self) -> Option<Tag> {
        self.container()?.tag
    }

    /// Ends the innermost written block, around inline elements that continue; returns what it was.
    pub fn end_container(&mut self) -> Option<Block<'s>> {
        let place = self.container_place()?;
        let block = self.open.blocks[place];
        self.close_blocks(place, true);
        Some(block)
    }
}
