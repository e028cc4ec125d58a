// The last step of `npm run build`: what the program keeps beside itself for quicker starts.
import { keepOwnCodebook } from "./open.ts";

keepOwnCodebook();
