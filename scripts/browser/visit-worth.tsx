/** Whether a host is worth the trip: the planner fetches this script where questions are held against what is public. */
import { drawing } from "./visit/parts/fetched";
import { Worth, type WorthProps } from "./visit/steps/worth";

drawing<WorthProps>("visit-worth", (props) => <Worth {...props} />);
