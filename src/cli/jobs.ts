import { availableParallelism } from "node:os";
import { type Command, InvalidArgumentError, Option } from "commander";

const MOST_JOBS = 64;

/** --jobs. */
export const withJobs = (command: Command): Command =>
  command.addOption(
    new Option("-j, --jobs <number>", "threads to parse with, or all for one a core").argParser(jobsOf).default(1),
  );

function jobsOf(words: string): number {
  if (words === "all") return Math.min(MOST_JOBS, availableParallelism());
  const jobs = /^\d{1,2}$/.test(words) ? Number(words) : 0;
  if (jobs < 1 || jobs > MOST_JOBS) throw new InvalidArgumentError(`Write a number from 1 to ${MOST_JOBS}, or all.`);
  return jobs;
}
