/** What reductions are to reach: a measure or a count, a bound, for whom, and the schemes in which resolutions set them. */
package vn.tthc.model.target;
