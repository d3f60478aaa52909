//! Makes copies of the WebAssembly that count their work, so that tests measure growth without a clock: the count of a call is the same
//! on every machine.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use walrus::ir::{
    BinaryOp, Binop, Const, GlobalGet, GlobalSet, Instr, InstrSeq, InstrSeqId, LocalTee, Loop, UnaryOp, Unop, Value, Visitor,
};
use walrus::ir::{InstrLocId, dfs_in_order};
use walrus::{ConstExpr, FunctionKind, GlobalId, LocalId, Module, ValType};

/// The name of the count, a global of type i64 that the main file exports and the chunk imports.
const COUNT: &str = "counted_work";
/// Where the chunk imports from: the exports of the main file.
const MAIN: &str = "__wasm_split";

/// Writes the copies of the main file and the chunk into the folder `out`, under their names.
pub fn write(main: &Path, chunk: &Path, out: &Path) -> Result<()> {
    fs::create_dir_all(out).with_context(|| out.display().to_string())?;
    let own = |module: &mut Module| {
        let count = module.globals.add_local(ValType::I64, true, false, ConstExpr::Value(Value::I64(0)));
        module.exports.add(COUNT, count);
        count
    };
    let shared = |module: &mut Module| module.add_import_global(MAIN, COUNT, ValType::I64, true, false).0;
    copy(main, out, own)?;
    copy(chunk, out, shared)
}

fn copy(file: &Path, out: &Path, count: impl Fn(&mut Module) -> GlobalId) -> Result<()> {
    let mut module = Module::from_file(file)?;
    let count = count(&mut module);
    count_work(&mut module, count);
    module.emit_wasm_file(out.join(file.file_name().context("a file")?))
}

/// Adds 1 to the count at the beginning of every function and every round of a loop, and the number of bytes that an instruction copies or
/// fills. All else takes a time that the length of the code bounds.
fn count_work(module: &mut Module, count: GlobalId) {
    let length = module.locals.add(ValType::I32);
    for function in module.funcs.iter_mut() {
        let FunctionKind::Local(function) = &mut function.kind else { continue };
        let mut found = Sequences { repeated: HashSet::from([function.entry_block()]), all: Vec::new() };
        dfs_in_order(&mut found, function, function.entry_block());
        for id in found.all {
            let instructions = &mut function.block_mut(id).instrs;
            let old = std::mem::take(instructions);
            if found.repeated.contains(&id) {
                add(instructions, count, [constant(1)]);
            }
            for instruction in old {
                if let (Instr::MemoryCopy(_) | Instr::MemoryFill(_), place) = &instruction {
                    instructions.push((LocalTee { local: length }.into(), *place));
                    add(instructions, count, length_of(length));
                }
                instructions.push(instruction);
            }
        }
    }
}

/// Adds what the instructions push to the count.
fn add<const N: usize>(to: &mut Vec<(Instr, InstrLocId)>, count: GlobalId, pushed: [Instr; N]) {
    let [get, set]: [Instr; 2] = [GlobalGet { global: count }.into(), GlobalSet { global: count }.into()];
    let sum = Instr::from(Binop { op: BinaryOp::I64Add });
    to.extend([get].into_iter().chain(pushed).chain([sum, set]).map(|instruction| (instruction, InstrLocId::default())));
}

fn constant(value: i64) -> Instr {
    Const { value: Value::I64(value) }.into()
}

fn length_of(local: LocalId) -> [Instr; 2] {
    [walrus::ir::LocalGet { local }.into(), Unop { op: UnaryOp::I64ExtendUI32 }.into()]
}

/// The sequences of instructions of a function.
struct Sequences {
    /// The beginning of the function, and of its loops.
    repeated: HashSet<InstrSeqId>,
    all: Vec<InstrSeqId>,
}

impl<'a> Visitor<'a> for Sequences {
    fn start_instr_seq(&mut self, sequence: &'a InstrSeq) {
        self.all.push(sequence.id());
    }

    fn visit_loop(&mut self, of: &Loop) {
        self.repeated.insert(of.seq);
    }
}
