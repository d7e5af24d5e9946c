/** Whether a host is worth the trip: the planner fetches this script for the panel of each host. */
import { drawing } from "./visit/parts/fetched";
import { Worth, type WorthProps } from "./visit/steps/worth";

drawing<WorthProps>("visit-worth", (props) => <Worth {...props} />);
