/** Time, the event queue and random streams. Knows nothing of networks. */
package fivedoors.sim;
