/**
 * Time travel over a trace: the shown moment, the letters and tables of that moment, and the map
 * from simulated time to the story that is played.
 */
package fivedoors.play;
