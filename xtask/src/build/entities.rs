//! Moves the table of HTML's named character references from the main file to a file of its own.
//!
//! The table is pulldown-cmark's, a constant of 2,125 names, each with its characters. Where the main file has it, it gets zeros:
//! 2,125 empty names, among which a search finds nothing. The new module imports the memory of the main one and has no code;
//! its instantiation writes the table back.

use std::ops::Range;

use anyhow::{Context, Result, bail, ensure};
use walrus::ir::Value;
use walrus::{ConstExpr, Data, DataKind, Module, ModuleConfig};

use crate::build::linked_data::LinkedData;

/// How many names pulldown-cmark has: those of HTML that end in a semicolon.
const NAMES: usize = 2125;
/// The bytes of a reference to a string: its address and its length, 32 bits each, little-endian.
const REFERENCE: usize = 8;
/// Up to so many bytes between two pieces of the table are repeated, because a segment of their own takes more.
const GAP: u32 = 8;

/// A string of the table.
#[derive(Debug)]
pub struct TableString<'a> {
    bytes: &'a [u8],
    /// Whether something else refers to it, too.
    is_shared: bool,
}

/// Finds the table in the module that the linker wrote: name, characters, name, characters, ….
pub fn find(linked: &[u8]) -> Result<Vec<TableString<'_>>> {
    let data = LinkedData::parse(linked)?;
    let tables: Vec<_> = data.constants().filter(|range| range.len() == NAMES * 2 * REFERENCE).collect();
    let [table] = tables[..] else {
        bail!(
            "pulldown-cmark's table of named character references is not found: {} constants have its size, of {NAMES} names",
            tables.len()
        );
    };
    let others = data.referents_of_others(table);
    let is_shared = |string: &Range<usize>| others.iter().any(|other| other.start < string.end && string.start < other.end);
    let strings = data.referents(table).into_iter().map(|string| TableString { bytes: data.bytes(string), is_shared: is_shared(string) });
    let strings: Vec<_> = strings.collect();
    ensure!(strings.len() == NAMES * 2, "the table of named character references has {} strings, not 2 × {NAMES}", strings.len());
    let names: Vec<&[u8]> = strings.iter().step_by(2).map(|name| name.bytes).collect();
    let is_name = |name: &&[u8]| !name.is_empty() && name.iter().all(u8::is_ascii_alphanumeric);
    ensure!(names.iter().all(is_name) && names.is_sorted(), "a constant of {NAMES} names is not the table of named character references");
    Ok(strings)
}

/// Cuts the table out of the main module, into a module that writes it back. The splitter has moved the data, and keeps no
/// symbols, so the table is found by its strings.
pub fn cut(main: &mut Module, strings: &[TableString<'_>]) -> Result<Module> {
    let segments: Vec<Segment> = main.data.iter().filter_map(Segment::of).collect();
    let table = table_address(&segments, strings).context("the splitter has dropped the table of named character references")?;
    let references = table..table + (strings.len() * REFERENCE) as u32;
    let mut pieces = vec![references];
    for (string, address) in strings.iter().zip((table..).step_by(REFERENCE)) {
        if !string.is_shared {
            let start = word(&segments, address).context("the table ends early")?;
            pieces.push(start..start + string.bytes.len() as u32);
        }
    }
    pieces.sort_by_key(|piece| piece.start);
    let mut module = Module::with_config(ModuleConfig::new());
    // The splitter's name for the main module.
    let (memory, _) = module.add_import_memory("__wasm_split", "memory", false, false, 1, None, None);
    for Range { start, end } in joined(&pieces) {
        let bytes = read(&segments, start, (end - start) as usize).context("the table is in two segments")?;
        let offset = ConstExpr::Value(Value::I32(start as i32));
        module.data.add(DataKind::Active { memory, offset }, bytes.to_vec());
    }
    let cut: Vec<(walrus::DataId, Range<usize>)> = pieces.iter().filter_map(|piece| place(&segments, piece)).collect();
    for (segment, range) in cut {
        main.data.get_mut(segment).value[range].fill(0);
    }
    Ok(module)
}

/// A segment of data whose address is known.
struct Segment {
    id: walrus::DataId,
    address: u32,
    bytes: Vec<u8>,
}

impl Segment {
    fn of(data: &Data) -> Option<Segment> {
        let DataKind::Active { offset: ConstExpr::Value(Value::I32(address)), .. } = data.kind else { return None };
        Some(Segment { id: data.id(), address: address as u32, bytes: data.value.clone() })
    }

    /// The index of the byte at an address.
    fn index(&self, address: u32) -> Option<usize> {
        Some(address.checked_sub(self.address)? as usize).filter(|&index| index <= self.bytes.len())
    }
}

/// The segment of some addresses, and which of its bytes they are.
fn place(segments: &[Segment], addresses: &Range<u32>) -> Option<(walrus::DataId, Range<usize>)> {
    segments.iter().find_map(|segment| Some((segment.id, segment.index(addresses.start)?..segment.index(addresses.end)?)))
}

fn read(segments: &[Segment], address: u32, length: usize) -> Option<&[u8]> {
    segments.iter().find_map(|segment| segment.bytes.get(segment.index(address)?..)?.get(..length))
}

fn word(segments: &[Segment], address: u32) -> Option<u32> {
    read(segments, address, 4)?.try_into().ok().map(u32::from_le_bytes)
}

/// The address of the references to these strings.
fn table_address(segments: &[Segment], strings: &[TableString<'_>]) -> Option<u32> {
    let is_string = |(string, address): (&TableString<'_>, u32)| {
        let length = string.bytes.len();
        let has_length = word(segments, address + 4) == Some(length as u32);
        has_length && word(segments, address).and_then(|start| read(segments, start, length)) == Some(string.bytes)
    };
    let mut addresses = segments.iter().flat_map(|segment| (segment.address..).step_by(4).take(segment.bytes.len() / 4));
    addresses.find(|&address| strings.iter().zip((address..).step_by(REFERENCE)).all(is_string))
}

/// Sorted pieces, with those in one that are near each other.
fn joined(pieces: &[Range<u32>]) -> Vec<Range<u32>> {
    let mut joined: Vec<Range<u32>> = Vec::new();
    for piece in pieces {
        match joined.last_mut() {
            Some(last) if piece.start <= last.end + GAP => last.end = last.end.max(piece.end),
            _ => joined.push(piece.clone()),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_without_the_table_is_rejected() {
        let error = find(b"\0asm\x01\0\0\0").unwrap_err().to_string();
        assert!(error.contains("not found: 0 constants have its size, of 2125 names"), "{error}");
    }

    #[test]
    fn the_table_is_cut_and_written_back_where_it_is_in_the_main_module() {
        let strings = [("a", false), ("x", true), ("bc", false), ("yz", false)];
        let strings = strings.map(|(bytes, is_shared)| TableString { bytes: bytes.as_bytes(), is_shared });
        let mut main = Module::default();
        let memory = main.memories.add_local(false, false, 1, None, None);
        let segment = |address, bytes: &[u8]| (DataKind::Active { memory, offset: ConstExpr::Value(Value::I32(address)) }, bytes.to_vec());
        let words = [100, 1, 101, 1, 102, 2, 104, 2u32].map(u32::to_le_bytes).concat();
        let [text, table] = [segment(99, b"-axbcyz-"), segment(200, &[b"....", &words[..], b"...."].concat())]
            .map(|(kind, bytes)| main.data.add(kind, bytes));
        let module = cut(&mut main, &strings).unwrap();
        assert_eq!(main.data.get(text).value, b"-\0x\0\0\0\0-");
        assert_eq!(main.data.get(table).value, [b"....", &[0; 32][..], b"...."].concat());
        let written: Vec<(u32, Vec<u8>)> =
            module.data.iter().filter_map(Segment::of).map(|segment| (segment.address, segment.bytes)).collect();
        assert_eq!(written, [(100, b"axbcyz".to_vec()), (204, words)]);
        assert!(cut(&mut main, &strings).is_err());
    }
}
