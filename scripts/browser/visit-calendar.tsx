/** The months of a visit: the planner fetches this script where days are chosen. */
import { drawing } from "./visit/parts/fetched";
import { Calendar, type CalendarProps } from "./visit/steps/calendar";

drawing<CalendarProps>("visit-calendar", (props) => <Calendar {...props} />);
