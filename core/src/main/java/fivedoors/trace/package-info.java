/**
 * What happened: the closed vocabulary of events, the append-only record of a run, its text form
 * and its fingerprint.
 */
package fivedoors.trace;
