package fivedoors.play;

/**
 * What the story stands still for. Events of the same instant that are shown at once are one
 * choreography.
 *
 * @param from index of the first event of it
 * @param to one more than the index of the last, which is the one that holds
 * @param progress 0 at the beginning, 1 at the end
 * @param seconds story seconds it takes
 */
public record Choreography(int from, int to, double progress, double seconds) {}
