//! Steps in progress: announced with how long they usually take, run side by side, each timed on its own line.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use crate::failure::Failure;

/// How often a long wait says that it goes on.
const STILL_AT_WORK: Duration = Duration::from_secs(20);

/// Work with a name and a usual time, both said before it starts.
pub(crate) struct Step<'a> {
    name: String,
    usually: &'static str,
    work: Box<dyn FnOnce() -> Result<(), Failure> + Send + 'a>,
}

impl<'a> Step<'a> {
    /// A step called `name` that usually takes `usually` (in words, on two cores).
    pub(crate) fn new(
        name: impl Into<String>,
        usually: &'static str,
        work: impl FnOnce() -> Result<(), Failure> + Send + 'a,
    ) -> Self {
        Self {
            name: name.into(),
            usually,
            work: Box::new(work),
        }
    }
}

/// Runs all steps at once; only this thread writes, so that lines never mix.
///
/// # Errors
/// The first failure. It is also printed when it happens, while the other steps, whose results are kept, run on.
pub(crate) fn side_by_side(steps: Vec<Step<'_>>) -> Result<(), Failure> {
    let begun = Instant::now();
    let mut running: Vec<String> = steps.iter().map(|step| step.name.clone()).collect();
    for step in &steps {
        println!("  ▸ {} (usually {})", step.name, step.usually);
    }
    thread::scope(|scope| {
        let (tell, told) = mpsc::channel();
        for step in steps {
            let tell = tell.clone();
            scope.spawn(move || {
                let result = (step.work)();
                // The receiver lives as long as the scope, so nobody is left to hear of an error here.
                let _ = tell.send((step.name, begun.elapsed(), result));
            });
        }
        drop(tell);
        report(&told, &mut running, begun)
    })
}

/// Elapsed time as a person says it.
pub(crate) fn said(elapsed: Duration) -> String {
    let seconds = elapsed.as_secs();
    match seconds {
        0..=9 => format!("{:.1} s", elapsed.as_secs_f64()),
        10..=99 => format!("{seconds} s"),
        100.. => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

type Told = (String, Duration, Result<(), Failure>);

fn report(
    told: &mpsc::Receiver<Told>,
    running: &mut Vec<String>,
    begun: Instant,
) -> Result<(), Failure> {
    let mut first_failure = Ok(());
    loop {
        match told.recv_timeout(STILL_AT_WORK) {
            Ok((name, elapsed, Ok(()))) => {
                println!("  ✓ {name} ({})", said(elapsed));
                running.retain(|other| *other != name);
            }
            Ok((name, _, Err(failure))) => {
                eprintln!("{failure}");
                running.retain(|other| *other != name);
                first_failure = first_failure.and(Err(failure));
            }
            Err(RecvTimeoutError::Timeout) => {
                println!("  … {} after {}", running.join(", "), said(begun.elapsed()));
            }
            Err(RecvTimeoutError::Disconnected) => return first_failure,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_runs_and_the_first_failure_is_kept() {
        let (tell, told) = mpsc::channel();
        let other = tell.clone();
        let result = side_by_side(vec![
            Step::new("bad", "no time", move || {
                let _ = tell.send(1);
                Err(Failure::new("bad", "broken", "mend it"))
            }),
            Step::new("good", "no time", move || {
                let _ = other.send(2);
                Ok(())
            }),
        ]);
        assert!(result.unwrap_err().to_string().contains("broken"));
        assert_eq!(told.iter().sum::<i32>(), 3);
    }

    #[test]
    fn time_is_said_as_a_person_says_it() {
        for (milliseconds, expected) in [
            (400, "0.4 s"),
            (12_700, "12 s"),
            (99_000, "99 s"),
            (127_000, "2 min 7 s"),
        ] {
            assert_eq!(said(Duration::from_millis(milliseconds)), expected);
        }
    }
}
