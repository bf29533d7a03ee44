/**
 * The instruments around the stage: top bar, lesson, timeline, tables, packet inspector, devices.
 */
package fivedoors.ui.panel;
