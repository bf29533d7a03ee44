/** Scenario documents, commands, and the laboratory that is built from them. */
package fivedoors.scenario;
