/**
 * What {@code five-doors bench} runs and how it is measured. Time and memory are read here and
 * nowhere else.
 */
package fivedoors.desktop.bench;
